import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where this system keeps what programs can make again. `CROSSPLAN_CACHE` names another folder.
 *
 * @see XDG Base Directory Specification, for systems other than macOS and Windows
 */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const given = env['CROSSPLAN_CACHE']
  if (given) return given
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'crossplan')
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? homedir(), 'crossplan', 'cache')
  const xdg = env['XDG_CACHE_HOME']
  return join(xdg?.startsWith('/') ? xdg : join(homedir(), '.cache'), 'crossplan')
}
