import { listRemarks, type ListRemarks } from '../report/redaction/list-remarks.ts'
import { createTextMasker } from '../report/redaction/mask-text.ts'
import { redactTables, type RedactionFinding } from '../report/redaction/redact-tables.ts'
import { DEFAULT_SETTINGS, type ReportSettings } from '../report/settings/report-settings.ts'
import type { ScopeStatement } from '../report/settings/scope-statement.ts'
import type { Tables } from '../tables/schema.ts'
import type { LoadedSetup } from './read-report-setup.ts'
import { describeScope } from './scope/describe-scope.ts'
import { resolveScope, withoutRegion } from './scope/resolve-scope.ts'
import { scopeTables } from './scope/scope-tables.ts'

/** What one report is made of. */
export interface Edition {
  /** The part of the run that it is about, with names masked where they are to be. */
  readonly tables: Tables
  readonly settings: ReportSettings
  /** Names and numbers of persons, masked or not. */
  readonly findings: readonly RedactionFinding[]
  /** On the list of what is masked; left out where there is none. */
  readonly remarks?: ListRemarks
  /** Establishments that the file of regions does not have; none where no limit asks for a region. */
  readonly withoutRegion: readonly string[]
}

/**
 * Takes from a run what a report may show: the part that the limits leave, names masked.
 *
 * @throws ToolkitError O020 to O022 for limits that mean nothing
 */
export function makeEdition(whole: Tables, setup: LoadedSetup): Edition {
  const { where, regions, redactions } = setup
  const part = where.length === 0 ? { tables: whole } : partOf(whole, setup)
  const { tables, findings } = redactTables(part.tables, redactions)
  const scope = part.scope === undefined ? undefined : masked(part.scope, setup)
  return {
    tables,
    settings: editionSettings(setup, scope),
    findings,
    ...(redactions === undefined ? {} : { remarks: listRemarks(redactions, findings) }),
    withoutRegion:
      regions === undefined || !where.some(({ field }) => field === 'region')
        ? []
        : withoutRegion(whole.plans, regions),
  }
}

/** What an analyst set, as the report takes it. @param scope what limits mean; left out where there is none */
export function editionSettings(
  { author, contact, sections, tables, introduction, title, redactions }: LoadedSetup,
  scope?: ScopeStatement,
): ReportSettings {
  return {
    title: title ?? DEFAULT_SETTINGS.title,
    introduction,
    ...(author === undefined ? {} : { author }),
    ...(contact === undefined ? {} : { contact }),
    ...(sections === undefined ? {} : { sections }),
    ...(tables === undefined ? {} : { tables }),
    ...(scope === undefined ? {} : { scope }),
    isRedacted: redactions !== undefined,
  }
}

function partOf(
  whole: Tables,
  { where, regions }: LoadedSetup,
): { readonly tables: Tables; readonly scope?: ScopeStatement } {
  const scope = resolveScope(where, whole, regions)
  const tables = scopeTables(whole, scope)
  return { tables, scope: describeScope(whole, tables, scope) }
}

/** Titles of plans stand in the statement of what was left out. */
function masked(scope: ScopeStatement, { redactions }: LoadedSetup): ScopeStatement {
  if (redactions === undefined) return scope
  const masker = createTextMasker(redactions)
  return { ...scope, plansLeftOut: scope.plansLeftOut.map((name) => masker.mask(name, false).text) }
}
