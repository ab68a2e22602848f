import type { Finding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { checkHeadings, checkSpeech } from './access-checks.ts'
import { checkAidantSteps } from './aidant-checks.ts'
import { checkReads, checkUnsure, checkUseful } from './answer-checks.ts'
import { checkBudget } from './budget-checks.ts'
import { checkSeasons, checkSoonStale } from './date-checks.ts'
import { type Check, examine, type World } from './examine.ts'
import { checkCitations, checkFreshness, checkUnsourced } from './fact-checks.ts'
import {
  checkCircles,
  checkEnds,
  checkExits,
  checkReach,
  checkRoutes,
  checkTargets,
} from './graph-checks.ts'
import { checkHistory } from './history-checks.ts'
import { checkMarkup } from './markup-checks.ts'
import { checkAnswerPictures } from './picture-checks.ts'
import { checkPrivacy } from './privacy-checks.ts'
import { checkEase, checkEasyRules, checkSentences } from './readability-checks.ts'
import { checkMentions } from './registry-checks.ts'
import { checkStories } from './story-checks.ts'
import {
  checkEasyWords,
  checkLanguages,
  checkOldTranslations,
  checkWording,
} from './translation-checks.ts'
import { checkComparisons, checkOffers, checkWhere } from './value-checks.ts'
import { checkIdle, checkLength, checkOffline, checkReached, checkStuck } from './walk-checks.ts'
import { placeInWritten } from './written-path.ts'

/** Every check that needs no network, in the order of docs/checks.md. */
const checks: readonly Check[] = [
  checkTargets,
  checkExits,
  checkReach,
  checkEnds,
  checkRoutes,
  checkCircles,
  checkAidantSteps,
  checkReads,
  checkUseful,
  checkComparisons,
  checkOffers,
  checkWhere,
  checkUnsure,
  checkReached,
  checkStuck,
  checkIdle,
  checkLength,
  checkOffline,
  checkStories,
  checkLanguages,
  checkEasyWords,
  checkOldTranslations,
  checkWording,
  checkSentences,
  checkEase,
  checkEasyRules,
  checkHeadings,
  checkAnswerPictures,
  checkSpeech,
  checkCitations,
  checkFreshness,
  checkUnsourced,
  checkSeasons,
  checkSoonStale,
  checkMentions,
  checkMarkup,
  checkPrivacy,
  checkHistory,
  checkBudget,
]

/**
 * Everything wrong with a guide on `today` (`YYYY-MM-DD`), as one list: an error blocks publication. Findings are on the
 * guide's document, those of included steps at their include when `world.written` is given; S06 alone is on the document
 * of stories.
 */
export function checkGuide(guide: Guide, world: World, today: string): Finding[] {
  const examined = examine(guide, world, today)
  const { written } = world
  return checks
    .flatMap((check) => check(examined))
    .map((found) =>
      written === undefined || found.code === 'S06' ? found : placeInWritten(found, written),
    )
}
