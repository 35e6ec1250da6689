// The public door: reading plans, finding what runs through them, and the tables of a run.

export type { CodebookEdit, CodebookLog, CodebookOperation, ConcernLinks } from './domain/codebook-edit.ts'
export type { Correction, Corrections } from './domain/correction.ts'
export type { EmbedderEntry } from './domain/embedder-entry.ts'
export type { EstablishmentEntry } from './domain/establishment-entry.ts'
export type { Glossary } from './domain/glossary.ts'
export type { ActionId, ClusterId, ConcernId, PassageId, PlanId, ThemeId } from './domain/ids.ts'
export type { ModelFolder } from './domain/model-folder.ts'
export type { Notice, NoticeLevel } from './domain/notice.ts'
export type { OwnerEntry } from './domain/owner-entry.ts'
export { passagesOf, type Passage } from './domain/passage.ts'
export { formatPlace, type Place } from './domain/place.ts'
export type { Action, Concern, Owner, Plan, Target } from './domain/plan.ts'
export type { Outcome, PriorityChange, Verdict } from './domain/recurrence.ts'
export type { Cluster, Theme, ThemeAssignment } from './domain/theme.ts'
export { ToolkitError } from './domain/toolkit-error.ts'

export { parseCodebookLog } from './settings/parse-codebook-log.ts'
export { parseCorrections } from './settings/parse-corrections.ts'
export { parseEmbedderList } from './settings/parse-embedder-list.ts'
export { parseEstablishmentList } from './settings/parse-establishment-list.ts'
export { parseGlossary } from './settings/parse-glossary.ts'
export { parseOwnerList } from './settings/parse-owner-list.ts'

export { readDocument } from './documents/read-document.ts'
export type { SourceDocument, SourceFile } from './documents/source-document.ts'
export { parsePlan, type ParsedPlan, type PlanResources } from './plans/parse-plan.ts'

export { loadNounPhraseParser } from './text/noun-phrases.ts'
export { writeOutPassages } from './text/write-out-passages.ts'
export type { Embedder, View } from './vectors/embedder.ts'
export type { Matrix } from './vectors/matrix.ts'
export { fitOfflineEmbedder, type OfflineEmbedder } from './vectors/offline-embedder.ts'
export type { SparseMatrix } from './vectors/sparse.ts'
export {
  createTransformersEmbedder,
  type TransformersEmbedder,
  type TransformersEmbedderOptions,
} from './vectors/transformers/transformers-embedder.ts'
export { buildWordNetGraph } from './vectors/wordnet/build-wordnet-graph.ts'
export type { DomainConcept } from './vectors/wordnet/domain-concept.ts'
export { parseDomainConcepts } from './vectors/wordnet/parse-domain-concepts.ts'
export { parseWordNetGraph } from './vectors/wordnet/parse-wordnet-graph.ts'
export { serialiseWordNetGraph } from './vectors/wordnet/serialise-wordnet-graph.ts'
export { readWordNetFiles } from './vectors/wordnet/wordnet-files.ts'
export type { WordNetGraph } from './vectors/wordnet/wordnet-graph.ts'

export { listModels, type ListedModel } from './models/list-models.ts'
export { readEmbeddingModel } from './models/read-embedding-model.ts'

export { alignActions, type AlignedAction, type AlignmentInput } from './themes/align-actions.ts'
export { assignThemes, type ThemeResult } from './themes/assign-themes.ts'
export { clusterConcerns, type ClusterInput, type ClusterOptions } from './themes/cluster-concerns.ts'
export type { CodebookTheme } from './themes/codebook-theme.ts'
export { describeClusters, type ClusterDescription, type ConcernText } from './themes/describe-clusters.ts'
export type { EditedCodebook, EditedTheme } from './themes/edited-codebook.ts'
export { fitEdits, type FittedEdits } from './themes/fit-edits.ts'
export { parseThemes } from './themes/parse-themes.ts'
export { replayEdits } from './themes/replay-edits.ts'

export { chainsOf, type ChainLink } from './recurrence/chains-of.ts'
export type { EvidenceModel } from './recurrence/evidence-model.ts'
export { groupFailures, type RecurringFailure } from './recurrence/group-failures.ts'
export type { MatchInput } from './recurrence/match-input.ts'
export { matchRecurrences, type Recurrence } from './recurrence/match-recurrences.ts'
export { matchRepeatedActions, type RepeatedAction } from './recurrence/match-repeated-actions.ts'
export { matchSharedIssues, type SharedIssue } from './recurrence/match-shared-issues.ts'
export { outcomesOf, type ConcernOutcome } from './recurrence/outcomes-of.ts'
export { parseEvidenceModel } from './recurrence/parse-evidence-model.ts'
export { promiseRates, type PromiseRate } from './recurrence/promise-rates.ts'
export { promisesOf, type Pledge } from './recurrence/promises-of.ts'

export { openTables, type ReadOptions, type TableReader } from './tables/open-tables.ts'
export { rowObjects, type QueryResult, type Value } from './tables/query-result.ts'
export { queryTables } from './tables/query-tables.ts'
export { readTables } from './tables/read-tables.ts'
export { schema, tableNames, type Row, type TableName, type Tables } from './tables/schema.ts'
export { writeTables } from './tables/write-tables.ts'

export { formatReport } from './report/format-report.ts'

export type { Effects } from './effects/effects.ts'
export { packageFile } from './effects/package-files.ts'
export { realEffects, type RealEffectsOptions } from './effects/real-effects.ts'
export { parseRunFile } from './report/run-file/parse-run-file.ts'
export type { RunFile } from './report/run-file/run-file.ts'
export {
  checkReport,
  type CheckFinding,
  type CheckOptions,
  type ReportCheck,
} from './pipeline/check-report.ts'
export { explainDifference, type ReportsDiff } from './pipeline/explain-difference.ts'
export { runPipeline, type RunOptions } from './pipeline/run-pipeline.ts'
export type { RunSummary } from './pipeline/run-summary.ts'
