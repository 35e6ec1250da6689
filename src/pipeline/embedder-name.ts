/** An embedder as results name it: the built-in one or a model's id, and the fingerprint of what its vectors depend on. */
export const embedderName = (
  builtIn: string,
  model: { readonly model: string; readonly fingerprint: string } | undefined,
): string => (model ? `${model.model} (${model.fingerprint})` : `concepts (${builtIn})`)
