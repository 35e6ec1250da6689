import { foldSpace } from '../../util/fold-space.ts'
import { visibleText } from '../../util/visible-text.ts'

/** A name made of words of plans, in one line and with nothing that cannot be seen. */
export const plainName = (text: string): string => foldSpace(visibleText(text))
