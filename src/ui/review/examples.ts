import { avoidListExamples } from '#ui/avoid-list/avoid-list.examples.tsx'
import { barExamples } from '#ui/bar/bar.examples.tsx'
import { buttonExamples } from '#ui/button/button.examples.tsx'
import { choiceExamples } from '#ui/choice/choice.examples.tsx'
import { codeFieldExamples } from '#ui/code-field/code-field.examples.tsx'
import { countdownExamples } from '#ui/countdown/countdown.examples.tsx'
import { entryExamples } from '#ui/entry/entry.examples.tsx'
import { factsSheetExamples } from '#ui/facts-sheet/facts-sheet.examples.tsx'
import { frameExamples } from '#ui/frame/frame.examples.tsx'
import { heldDocumentsExamples } from '#ui/held-documents/held-documents.examples.tsx'
import { helpMarkExamples } from '#ui/help-mark/help-mark.examples.tsx'
import { helpSignExamples } from '#ui/help-sign/help-sign.examples.tsx'
import { iconExamples } from '#ui/icon/icon.examples.tsx'
import { guideScreenExamples } from '#ui/layout/layout.examples.tsx'
import { momentScreenExamples } from '#ui/layout/moments.examples.tsx'
import { noticeExamples } from '#ui/notice/notice.examples.tsx'
import { numberedTasksExamples } from '#ui/numbered-tasks/numbered-tasks.examples.tsx'
import { paperListExamples } from '#ui/paper-list/paper-list.examples.tsx'
import { postmarkExamples } from '#ui/postmark/postmark.examples.tsx'
import { welcomeSignsExamples } from '#ui/welcome/welcome-signs.examples.tsx'
import { practiceDataExamples } from '#ui/practice-data/practice-data.examples.tsx'
import { cvPageExamples } from '#ui/cv-page/cv-page.examples.tsx'
import { exercisePartsExamples } from '#ui/exercise-parts/exercise-parts.examples.tsx'
import { exerciseWindowExamples } from '#ui/exercise-window/exercise-window.examples.tsx'
import { bannerExamples } from '#ui/banner/banner.examples.tsx'
import { richTextExamples } from '#ui/rich-text/rich-text.examples.tsx'
import { rowExamples } from '#ui/row/row.examples.tsx'
import { screenKeysExamples } from '#ui/screen-keys/screen-keys.examples.tsx'
import { searchFieldExamples } from '#ui/search-field/search-field.examples.tsx'
import { sheetPageExamples } from '#ui/sheet-page/sheet-page.examples.tsx'
import { siteHereExamples } from '#ui/site-here/site-here.examples.tsx'
import { staffFrameExamples } from '#ui/staff-frame/staff-frame.examples.tsx'
import { stampExamples } from '#ui/stamp/stamp.examples.tsx'
import { statusTableExamples } from '#ui/status-table/status-table.examples.tsx'
import { tileExamples } from '#ui/tile/tile.examples.tsx'
import { textFieldExamples } from '#ui/text-field/text-field.examples.tsx'
import { dialogExamples } from '#ui/dialog/dialog.examples.tsx'
import { staffDoorExamples } from '#ui/staff-door/staff-door.examples.tsx'
import { chipsExamples } from '#ui/chips/chips.examples.tsx'
import { figuresExamples } from '#ui/figures/figures.examples.tsx'
import { stateMarkExamples } from '#ui/state-mark/state-mark.examples.tsx'
import { selectFieldExamples } from '#ui/select-field/select-field.examples.tsx'
import { dataTableExamples } from '#ui/data-table/data-table.examples.tsx'
import { factListExamples } from '#ui/fact-list/fact-list.examples.tsx'
import { plotExamples } from '#ui/plot/plot.examples.tsx'
import { unitStripExamples } from '#ui/unit-strip/unit-strip.examples.tsx'
import { campaignsExamples } from '#ui/campaigns/campaigns.examples.tsx'
import { causeCardExamples } from '#ui/cause-card/cause-card.examples.tsx'
import { checkListExamples } from '#ui/check-list/check-list.examples.tsx'
import { aidantNotesExamples } from '#ui/aidant-notes/aidant-notes.examples.tsx'
import { helpBannerExamples } from '#ui/help-banner/help-banner.examples.tsx'
import { secretPadExamples } from '#ui/secret-pad/secret-pad.examples.tsx'
import { recordFormExamples } from '#ui/record-form/record-form.examples.tsx'
import { loudnessExamples } from '#ui/loudness/loudness.examples.tsx'
import { longTextExamples } from '#ui/long-text/long-text.examples.tsx'
import { questionFormExamples } from '#ui/question-form/question-form.examples.tsx'
import type { Examples } from './example.ts'

/** Whole windows: each fills the page, alone. */
export const screenExamples: Examples = {
  ...frameExamples,
  ...guideScreenExamples,
  ...momentScreenExamples,
}

/** The windows of those who work here: they have no bar. */
export const staffScreenExamples: Examples = { ...staffFrameExamples, ...staffDoorExamples }

/** Parts, shown one under the other. */
export const partExamples: Examples = {
  ...buttonExamples,
  ...tileExamples,
  ...entryExamples,
  ...campaignsExamples,
  ...barExamples,
  ...rowExamples,
  ...choiceExamples,
  ...paperListExamples,
  ...noticeExamples,
  ...factsSheetExamples,
  ...numberedTasksExamples,
  ...avoidListExamples,
  ...searchFieldExamples,
  ...screenKeysExamples,
  ...loudnessExamples,
  ...postmarkExamples,
  ...countdownExamples,
  ...richTextExamples,
  ...stampExamples,
  ...iconExamples,
  ...sheetPageExamples,
  ...siteHereExamples,
  ...heldDocumentsExamples,
  ...helpMarkExamples,
  ...helpSignExamples,
  ...statusTableExamples,
  ...textFieldExamples,
  ...longTextExamples,
  ...questionFormExamples,
  ...codeFieldExamples,
  ...dialogExamples,
  ...chipsExamples,
  ...selectFieldExamples,
  ...figuresExamples,
  ...stateMarkExamples,
  ...dataTableExamples,
  ...factListExamples,
  ...plotExamples,
  ...unitStripExamples,
  ...causeCardExamples,
  ...checkListExamples,
  ...secretPadExamples,
  ...helpBannerExamples,
  ...bannerExamples,
  ...exerciseWindowExamples,
  ...exercisePartsExamples,
  ...cvPageExamples,
  ...practiceDataExamples,
  ...welcomeSignsExamples,
  ...aidantNotesExamples,
  ...recordFormExamples,
}
