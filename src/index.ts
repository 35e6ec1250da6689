// The public door: reading plans, finding what runs through them, and the tables of a run.

export type { ActionId, ClusterId, ConcernId, PassageId, PlanId, ThemeId } from './domain/ids.ts'
export type { Notice, NoticeLevel } from './domain/notice.ts'
export { passagesOf, type Passage } from './domain/passage.ts'
export { formatPlace, type Place } from './domain/place.ts'
export type { Action, Concern, Owner, Plan, Target } from './domain/plan.ts'
export type { Outcome, PriorityChange, Verdict } from './domain/recurrence.ts'
export type { Cluster, Theme, ThemeAssignment } from './domain/theme.ts'
export { ToolkitError } from './domain/toolkit-error.ts'

export { readDocument } from './documents/read-document.ts'
export type { SourceDocument, SourceFile } from './documents/source-document.ts'
export { parsePlan, type ParsedPlan, type PlanResources } from './plans/parse-plan.ts'

export { writeOutPassages } from './text/write-out-passages.ts'
export type { Embedder, View } from './vectors/embedder.ts'
export type { Matrix } from './vectors/matrix.ts'
export { fitOfflineEmbedder, type OfflineEmbedder } from './vectors/offline-embedder.ts'

export { assignThemes, type ThemeResult } from './themes/assign-themes.ts'
export { clusterConcerns } from './themes/cluster-concerns.ts'
export { parseThemes } from './themes/parse-themes.ts'

export { groupFailures } from './recurrence/group-failures.ts'
export { matchRecurrences } from './recurrence/match-recurrences.ts'
export { matchRepeatedActions } from './recurrence/match-repeated-actions.ts'
export { matchSharedIssues } from './recurrence/match-shared-issues.ts'
export { outcomesOf } from './recurrence/outcomes-of.ts'
export { parseEvidenceModel } from './recurrence/parse-evidence-model.ts'
export { promisesOf } from './recurrence/promises-of.ts'

export { openTables, type ReadOptions, type TableReader } from './tables/open-tables.ts'
export { rowObjects, type QueryResult, type Value } from './tables/query-result.ts'
export { queryTables } from './tables/query-tables.ts'
export { readTables } from './tables/read-tables.ts'
export { schema, tableNames, type Row, type TableName, type Tables } from './tables/schema.ts'
export { writeTables } from './tables/write-tables.ts'

export { formatReport } from './report/format-report.ts'

export type { Effects } from './effects/effects.ts'
export { realEffects } from './effects/real-effects.ts'
export { runPipeline, type RunOptions } from './pipeline/run-pipeline.ts'
export type { RunSummary } from './pipeline/run-summary.ts'
