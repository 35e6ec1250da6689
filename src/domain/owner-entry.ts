import type { OwnerKind } from './plan.ts'

/** One body or post of the editable owner list (models/owners.yaml). */
export interface OwnerEntry {
  /** The name to print. */
  readonly name: string
  readonly kind: OwnerKind
  /** Other forms that plans print, compared without case, stops and spacing. */
  readonly forms: readonly string[]
  /** Misprints of any of these; read as the name, with a notice. */
  readonly misprints: readonly string[]
}
