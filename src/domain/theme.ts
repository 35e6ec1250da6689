import type { ClusterId, ConcernId, ThemeId } from './ids.ts'

/** An entry of the codebook, under one of HM Inspectorate of Prisons' healthy prison areas. */
export interface Theme {
  readonly id: ThemeId
  readonly label: string
  readonly healthyPrisonArea: string
  readonly definition: string
}

/** One theme of one concern; rank 1 is the primary theme. */
export interface ThemeAssignment {
  readonly concernId: ConcernId
  readonly themeId: ThemeId
  readonly rank: number
  /** 0 to 1: the share of the concern's theme posterior. */
  readonly score: number
  readonly assignedBy: 'model' | 'analyst'
}

/** A group of concerns that the data itself suggests. */
export interface Cluster {
  readonly id: ClusterId
  readonly label: string
  readonly keywords: readonly string[]
  readonly members: readonly { readonly concernId: ConcernId; readonly similarity: number }[]
  /** 0 to 1: how often its members stay together when the clustering is repeated. */
  readonly stability: number
  readonly representative: ConcernId
}
