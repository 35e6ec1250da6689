import type { ModelFile } from '../domain/model-folder.ts'

/** How a model's files differ from what they were when it was pulled, in words; nothing when they do not. */
export function compareFiles(found: readonly ModelFile[], pulled: readonly ModelFile[]): readonly string[] {
  const known = new Set(pulled.map(({ path }) => path))
  return [
    ...pulled.flatMap(({ path, size, sha256 }) => {
      const file = found.find((each) => each.path === path)
      if (file === undefined) return [`${path} is missing`]
      if (file.size !== size) return [`${path} has ${file.size} bytes, expected ${size}`]
      return file.sha256 === sha256 ? [] : [`${path} has SHA-256 ${file.sha256}, expected ${sha256}`]
    }),
    ...found.filter(({ path }) => !known.has(path)).map(({ path }) => `${path} was not pulled with it`),
  ]
}
