import type { Files } from '../effects/files.ts'

type CopyingFiles = Pick<Files, 'readKind' | 'readFolder' | 'readChunks' | 'appendChunks'>

/**
 * Copies what somebody else put into folders that a staged folder is about to replace, folders below them included; links
 * to folders are left out, what they point to stays. What is the program's own is made anew, or belongs to other results.
 *
 * @param isOwn whether a path within `target`, with `/` between folders, is one that the program writes
 */
export async function keepForeignFiles(
  target: string,
  staged: string,
  isOwn: (path: string) => boolean,
  files: CopyingFiles,
): Promise<void> {
  const carry = async (folder: string): Promise<void> => {
    if ((await files.readKind(`${target}/${folder}`)) !== 'folder') return
    for (const { name, kind, isLink } of await files.readFolder(`${target}/${folder}`)) {
      const path = `${folder}/${name}`
      if (kind === 'folder' && !isLink) await carry(path)
      else if (kind === 'file' && !isOwn(path))
        await files.appendChunks(`${staged}/${path}`, files.readChunks(`${target}/${path}`))
    }
  }
  for (const { name, kind } of await files.readFolder(staged)) if (kind === 'folder') await carry(name)
}
