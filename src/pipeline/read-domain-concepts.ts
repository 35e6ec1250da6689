import type { Files } from '../effects/files.ts'
import { packageFile } from '../effects/package-files.ts'
import type { DomainConcept } from '../vectors/wordnet/domain-concept.ts'
import { parseDomainConcepts } from '../vectors/wordnet/parse-domain-concepts.ts'

const CONCEPTS = 'models/synonyms.json'

/** The concepts that the domain adds to the dictionary. */
export const readDomainConcepts = async (files: Pick<Files, 'readFile'>): Promise<readonly DomainConcept[]> =>
  parseDomainConcepts(new TextDecoder().decode(await files.readFile(packageFile(CONCEPTS))), CONCEPTS)
