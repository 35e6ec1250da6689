/** What is used of `@huggingface/transformers`; its own types are not asked for, since the package may be missing. */
export interface TransformersPackage {
  /** Settings of the whole package. */
  readonly env: {
    allowRemoteModels: boolean
    useFSCache: boolean
    /** 10 (everything) to 50 (nothing). */
    logLevel: number
  }
  readonly AutoTokenizer: {
    from_pretrained(folder: string, options: { readonly local_files_only: true }): Promise<Tokenizer>
  }
  readonly AutoModel: {
    from_pretrained(folder: string, options: ModelOptions): Promise<TokenModel>
  }
}

export interface ModelOptions {
  readonly local_files_only: true
  /** `fp32` loads `onnx/model.onnx`, `q8` loads `onnx/model_quantized.onnx`. */
  readonly dtype: 'fp32' | 'q8'
  readonly device: 'cpu'
}

export interface Tokenizer {
  (text: string, options: { readonly truncation: true; readonly max_length: number }): TokenizedText
  /** The numbers of all tokens, those that mark beginning and end included. */
  encode(text: string): readonly number[]
}

/** Opaque: it goes from the tokenizer to the model. */
export interface TokenizedText {
  readonly input_ids: Tensor
}

export type TokenModel = (text: TokenizedText) => Promise<Readonly<Record<string, Tensor | undefined>>>

export interface Tensor {
  readonly dims: readonly number[]
  readonly data: ArrayLike<number>
}
