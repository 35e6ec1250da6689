/** One file of an embedding model. */
export interface ModelFile {
  /** Below the model's folder, with `/`: `onnx/model.onnx`. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
}

/** How one vector is made of the vectors of a text's tokens: their mean, or the first one's, which stands for the text. */
export type Pooling = 'mean' | 'cls'

/** Numbers of 32 bits, or of 8, which is smaller, faster and a little less exact. */
export type Weights = 'full' | 'quantised'

/** An embedding model (ONNX with its tokenizer) as it lies in a folder. */
export interface ModelFolder {
  /** Absolute. */
  readonly path: string
  /** `Xenova/all-MiniLM-L6-v2`; the name of the folder, for a model that says no other. */
  readonly id: string
  /** In order of their paths. */
  readonly files: readonly ModelFile[]
  /** Which weights are there; the full ones, where both are. */
  readonly weights: Weights
  /** Numbers per vector. */
  readonly dims: number
  /** Most tokens that the model takes of a text, those that mark its beginning and end included. */
  readonly maxTokens: number
  /** What the model itself says; most say nothing. */
  readonly pooling?: Pooling
}
