// Stands in for the package's own types, so that this compiles where the optional package is not installed.
declare module '@huggingface/transformers' {
  export const env: unknown
  export const AutoTokenizer: unknown
  export const AutoModel: unknown
}
