import type { ChainLink } from '../../recurrence/chains-of.ts'
import type { Row } from '../../tables/schema.ts'
import { listCell } from './list-cell.ts'

export const concernChainsTable = (links: readonly ChainLink[]): readonly Row<'concern_chains'>[] =>
  links.map((link) => ({
    chain_id: link.chainId,
    establishment: link.establishment,
    inspection: link.inspection,
    plan_id: link.planId,
    concern_id: link.concernId ?? null,
    state: link.state,
    takes_up: link.takesUp.length === 0 ? null : listCell(link.takesUp),
    probability: link.probability ?? null,
    change: link.change ?? null,
    priority_change: link.priorityChange ?? null,
    note: link.note ?? null,
  }))
