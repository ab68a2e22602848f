import type { VNode } from 'preact'

/** Named examples of a component: they feed its tests, the accessibility checks and the review page. */
export type Examples = Readonly<Record<string, () => VNode>>
