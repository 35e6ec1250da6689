import type { EstablishmentEntry } from '../domain/establishment-entry.ts'
import { establishmentSlug } from './establishment-slug.ts'

/**
 * One identity for every printed name of an establishment: by the editable list where it knows the name, else the name
 * without its type (`HMP & YOI Doncaster` → `doncaster`).
 */
export function identifyEstablishment(name: string, list: readonly EstablishmentEntry[]): string {
  const own = establishmentSlug(name)
  return list.find((entry) => entry.names.some((other) => establishmentSlug(other) === own))?.slug ?? own
}
