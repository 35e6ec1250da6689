/** Below so many promises, or concerns behind them, a rate is marked as small: around a half, the interval of 30 is 34 points wide. */
export const SMALL = { promises: 30, concerns: 10 }
