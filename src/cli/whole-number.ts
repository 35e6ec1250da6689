import { InvalidArgumentError } from 'commander'

/** Reads an option that counts something. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < least || !Number.isSafeInteger(value))
      throw new InvalidArgumentError(`Expected a whole number of at least ${least}.`)
    return value
  }
