/** The share of different words among those of all labels, 0 to 1. @see Dieng, Ruiz & Blei 2020 (topic diversity) */
export function labelDiversity(labels: readonly string[]): number {
  const words = labels.flatMap((label) => label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  return words.length === 0 ? 1 : new Set(words).size / words.length
}
