import { barExamples } from '#ui/bar/bar.examples.tsx'
import { buttonExamples } from '#ui/button/button.examples.tsx'
import { frameExamples } from '#ui/frame/frame.examples.tsx'
import { tileExamples } from '#ui/tile/tile.examples.tsx'
import type { Examples } from './example.ts'

/** Whole windows: each fills the page, alone. */
export const screenExamples: Examples = { ...frameExamples }

/** Parts, shown one under the other. */
export const partExamples: Examples = { ...buttonExamples, ...tileExamples, ...barExamples }
