import type { Guards } from '../domain/guards.ts'
import type { Glossary } from '../domain/glossary.ts'
import type { Files } from '../effects/files.ts'
import { packageFile } from '../effects/package-files.ts'
import type { PlanResources } from '../plans/parse-plan.ts'
import type { EvidenceModel } from '../recurrence/evidence-model.ts'
import { parseEvidenceModel } from '../recurrence/parse-evidence-model.ts'
import { parseEstablishmentList } from '../settings/parse-establishment-list.ts'
import { parseGlossary } from '../settings/parse-glossary.ts'
import { parseGuards } from '../settings/parse-guards.ts'
import { parseOwnerList } from '../settings/parse-owner-list.ts'
import type { CodebookTheme } from '../themes/codebook-theme.ts'
import type { ActionTypes } from '../themes/action-type.ts'
import { parseActionTypes } from '../themes/parse-action-types.ts'
import { parseThemes } from '../themes/parse-themes.ts'
import { sha256 } from '../util/sha256.ts'
import type { DomainConcept } from '../vectors/wordnet/domain-concept.ts'
import { parseDomainConcepts } from '../vectors/wordnet/parse-domain-concepts.ts'

/** What analysts keep for reading plans. */
export async function readResources(
  files: Pick<Files, 'readFile'>,
): Promise<Omit<PlanResources, 'corrections'> & Summed> {
  const owners = await readModel(files, 'models/owners.yaml')
  const establishments = await readModel(files, 'models/establishments.yaml')
  return {
    owners: parseOwnerList(owners.text, owners.name),
    establishments: parseEstablishmentList(establishments.text, establishments.name),
    sums: { ...owners.sum, ...establishments.sum },
  }
}

/** What the analysis goes by. */
export interface Models extends Summed {
  readonly glossary: Glossary
  readonly concepts: readonly DomainConcept[]
  readonly codebook: readonly CodebookTheme[]
  readonly evidence: EvidenceModel
  readonly guards: Guards
  readonly actionTypes: ActionTypes
}

export async function readModels(files: Pick<Files, 'readFile'>): Promise<Models> {
  const glossary = await readModel(files, 'models/glossary.yaml')
  const synonyms = await readModel(files, 'models/synonyms.json')
  const themes = await readModel(files, 'models/themes.json')
  const evidence = await readModel(files, 'models/evidence.json')
  const guards = await readModel(files, 'models/guards.yaml')
  const actionTypes = await readModel(files, 'models/action-types.json')
  return {
    glossary: parseGlossary(glossary.text, glossary.name),
    concepts: parseDomainConcepts(synonyms.text, synonyms.name),
    codebook: parseThemes(themes.text, themes.name),
    evidence: parseEvidenceModel(evidence.text, evidence.name),
    guards: parseGuards(guards.text, guards.name),
    actionTypes: parseActionTypes(actionTypes.text, actionTypes.name),
    sums: Object.assign(
      {},
      ...[glossary, synonyms, themes, evidence, guards, actionTypes].map(({ sum }) => sum),
    ) as Summed['sums'],
  }
}

/** The codebook as the release has it, before any edit. */
export async function readThemes(files: Pick<Files, 'readFile'>): Promise<readonly CodebookTheme[]> {
  const { text, name } = await readModel(files, 'models/themes.json')
  return parseThemes(text, name)
}

interface Summed {
  /** The SHA-256 of each file by its name, for the run's fingerprint. */
  readonly sums: Readonly<Record<string, string>>
}

async function readModel(files: Pick<Files, 'readFile'>, name: string) {
  const bytes = await files.readFile(packageFile(name))
  return { name, text: new TextDecoder().decode(bytes), sum: { [name]: sha256(bytes) } }
}
