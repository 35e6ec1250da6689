/** Sizes and colours of all pictures. Colours have 4.5:1 against white as text, 3:1 as shapes, and none is the only sign. */
export const style = {
  /** Pixels at natural size, without the margin: what a printed page and most windows hold without shrinking. */
  width: 632,
  margin: 4,
  /** Least text, in pixels at natural size. */
  small: 12,
  text: 13,
  line: 16,
  ink: '#0b0c0c',
  quiet: '#505a5f',
  paper: '#ffffff',
  /** Behind rows and where nothing is: no information of its own. */
  pale: '#f3f2f1',
  /** Lines that lead the eye or part one row from the next: no information of their own. */
  hairline: '#b1b4b6',
  grid: '#d8dbdd',
  blue: '#1d70b8',
  rust: '#a8430f',
  fonts:
    "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif",
} as const

/** From few to many, for shapes that carry their number: light steps have dark figures, dark ones white. */
export const steps: readonly { readonly fill: string; readonly figure: string }[] = [
  { fill: '#cbdff2', figure: style.ink },
  { fill: '#9fc5e6', figure: style.ink },
  { fill: '#6aa5d6', figure: style.ink },
  { fill: '#1d70b8', figure: style.paper },
  { fill: '#0c3d68', figure: style.paper },
]
