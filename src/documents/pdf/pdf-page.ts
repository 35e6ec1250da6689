/** A piece of text as the page draws it; x grows to the right, y downwards, in points from the page's upper left. */
export interface TextRun {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
  /** A blank was drawn just before it. */
  readonly afterBlank: boolean
  /** The marked content it belongs to; tags refer to it by this. */
  readonly mark?: string
}

/** A node of a page's tags: elements by role, content by its mark. */
export interface TagNode {
  readonly role: string
  readonly children: readonly (TagNode | string)[]
}

/** A straight line that is drawn on a page, as wide as a pen. */
export interface Rule {
  readonly isVertical: boolean
  /** x of a vertical, y of a horizontal line. */
  readonly at: number
  /** Its ends along the other axis, `from` ≤ `to`. */
  readonly from: number
  readonly to: number
}

/** A small filled shape, such as the bullet of a list. */
export interface Dot {
  readonly x: number
  readonly y: number
}

/** What is drawn on a page beside its text. */
export interface PageDrawing {
  readonly rules: readonly Rule[]
  readonly dots: readonly Dot[]
}

/** The text and tags of a page of a PDF. */
export interface PdfPage {
  /** 1-based. */
  readonly number: number
  readonly height: number
  /** In degrees; so turned, most of its text runs from left to right. */
  readonly rotation: number
  readonly runs: readonly TextRun[]
  readonly tags?: TagNode
  /** Text that the tags call decoration: running headers and footers, repeated header rows. */
  readonly artifacts: readonly TextRun[]
}
