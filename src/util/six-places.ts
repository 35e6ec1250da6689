/** The number to 6 decimal places, as fractions are stored: what lies below is noise of the arithmetic. */
export const sixPlaces = (value: number): number =>
  // Adding 0 turns -0 into 0.
  Number(value.toFixed(6)) + 0
