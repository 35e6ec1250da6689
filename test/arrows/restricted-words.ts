import { codeOf, roomOf } from './source-file.ts'
import type { SourceFile } from './source-file.ts'
import { restricted } from './rooms.ts'

/** Each use of what only some rooms may use, in words: `plans/x.ts:3 uses console`. Comments and strings do not count. */
export function restrictedWords(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const rules = restricted.filter(({ rooms }) => !rooms.includes(roomOf(file.path)))
    return codeOf(file)
      .split('\n')
      .flatMap((line, i) =>
        rules
          .filter(({ pattern }) => pattern.test(line))
          .map(({ what }) => `${file.path}:${i + 1} uses ${what}`),
      )
  })
}
