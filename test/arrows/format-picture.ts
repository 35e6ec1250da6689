import { homes, rooms } from './rooms.ts'
import type { Room } from './rooms.ts'

/** The picture as CONTRIBUTING.md shows it: one row per room, in the order in which data flows. */
export function formatPicture(): string {
  const rows = Object.entries<Room>(rooms).map(([name, room]) => {
    const types = (room.types ?? []).map((other) => `${other} (types)`)
    const arrows = [...(room.imports ?? []), ...(room.files ?? []), ...types]
    const packages = Object.keys(homes).filter((home) => homes[home]?.includes(name))
    return `| ${name} | ${room.purpose} | ${arrows.join(', ') || '–'} | ${packages.map((p) => `\`${p}\``).join(', ') || '–'} |`
  })
  return ['| room | what it is for | may import | packages |', '|---|---|---|---|', ...rows].join('\n')
}
