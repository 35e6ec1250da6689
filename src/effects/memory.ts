export interface Memory {
  /** Bytes that the program holds now, with what it no longer needs and has not given back. */
  used(): number
}

export const processMemory: Memory = {
  used: () => {
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  },
}
