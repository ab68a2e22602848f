/** Width of the panel beside a site, in CSS px: long words keep room as letters grow (the design's grid). */
import type { Comfort } from '#session/session-words.ts'

const widths = { 100: 400, 150: 480, 200: 560 } as const

export const panelPxOf = ({ textSize }: Pick<Comfort, 'textSize'>): number => widths[textSize]
