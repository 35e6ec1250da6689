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
  /** Mean cosine to the theme over the views, -1 to 1; missing where an analyst decided. */
  readonly likeness?: number
  /** The concern's words that spoke most for the theme against the others; missing where an analyst decided. */
  readonly words?: readonly string[]
}

/** A group of concerns that the data itself suggests. */
export interface Cluster {
  readonly id: ClusterId
  readonly label: string
  readonly keywords: readonly string[]
  readonly members: readonly ClusterMember[]
  /** 0 to 1: how often its members stay together when the clustering is repeated. */
  readonly stability: number
  /** 0 to 1: share of the pairs of its members that the texts alone, without the codebook, put together too. */
  readonly textSupport: number
  readonly representative: ConcernId
  /** The group of clusters that it belongs to. */
  readonly groupId: string
}

export interface ClusterMember {
  readonly concernId: ConcernId
  /** Cosine to the middle of the cluster, −1 to 1. */
  readonly similarity: number
  /** From 1: the group that the concern falls into when texts alone are grouped, without the codebook. */
  readonly textGroup: number
}

/** Clusters that lie near one another. */
export interface ClusterGroup {
  /** `group-01`, from the most concerns to the fewest. */
  readonly id: string
  readonly label: string
  /** Numbers of clusters and of concerns in it. */
  readonly clusters: number
  readonly concerns: number
}

/** All clusters of a run. */
export interface ClusterFindings {
  readonly clusters: readonly Cluster[]
  readonly groups: readonly ClusterGroup[]
  /** 0 to 1: share of the concerns' spread about their common mean that the clusters account for. */
  readonly varianceExplained: number
}
