declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** `maidstone-2025`: establishment slug and the year the inspection ended (month added when two clash). */
export type PlanId = Branded<'PlanId'>
/** `maidstone-2022#1.10`; `maidstone-2025#unnumbered-1` where the printed number is lost. */
export type ConcernId = Branded<'ConcernId'>
/** `maidstone-2022#1.10/2`: the second action of that concern. */
export type ActionId = Branded<'ActionId'>
/** A concern's or an action's id: what is embedded is a passage. */
export type PassageId = ConcernId | ActionId
/** `illicit-drugs`: an id of the codebook in models/themes.json. */
export type ThemeId = Branded<'ThemeId'>
/** `cluster-07`: an emergent cluster of one run. */
export type ClusterId = Branded<'ClusterId'>

export const planId = (text: string): PlanId => text as PlanId
export const themeId = (text: string): ThemeId => text as ThemeId
export const clusterId = (text: string): ClusterId => text as ClusterId

/**
 * The id of a concern from its printed number, or from its place among the unnumbered ones.
 * @param unnumbered 1-based position among the plan's concerns without a number
 */
export function concernId(plan: PlanId, number: string, unnumbered = 1): ConcernId {
  return `${plan}#${number === '' ? `unnumbered-${unnumbered}` : number}` as ConcernId
}

/** @param position 1-based position of the action within its concern */
export function actionId(concern: ConcernId, position: number): ActionId {
  return `${concern}/${position}` as ActionId
}
