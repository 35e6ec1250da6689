export type { NamedQuery } from '../../tables/named-query.ts'
