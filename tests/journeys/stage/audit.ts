/** What a machine can see wrong on a screen, besides what axe sees. Sizes are CSS px. */
import { type Fault } from './scene.ts'
import { plainSpaces } from './french-only.ts'

/** Public targets: WCAG 2.5.5 asks 44, hands that shake on a kiosk need 64 (assisted-mode A1). */
const minTargetPx = 64
const minGapPx = 8
/** Layout rounds to fractions of a pixel. */
const slackPx = 0.6

/** Smallest text by chosen size: 200 % is capital letters of 0.7° at 60 cm on 21.5 inches (EN 301 549, 5.1.4). */
const minTextPx: Readonly<Record<string, number>> = { '100': 18, '150': 28, '200': 40 }
/** Seven keys share the width of the panel, and what is above every screen leaves it some height. */
const minPanelBarPx: Readonly<Record<string, number>> = { '100': 18, '150': 20, '200': 28 }
const panelPx = 600

const targetSelector = 'button, a[href], label.opt > .face, .field, select, textarea, summary'
/** A picture of the printed page, the samples of what a setting gives, and what only a screen reader says. */
const picturedSelector = '.preview, .sample-letter, .sample-ground, .vh, svg'

/** What a picture is known by is still seen from a chair. */
const minPicturePx = 40

const nameOf = (element: Element) => {
  const words = plainSpaces(element.textContent ?? '').slice(0, 40)
  return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} « ${words} »`
}

const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })

const seen = (selector: string, root: ParentNode = document) =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter(isSeen)

function* seenTexts(root: Element): Generator<{ text: Text; parent: HTMLElement }> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!(node instanceof Text) || !parent || plainSpaces(node.data) === '') continue
    if (!parent.closest(picturedSelector) && isSeen(parent)) yield { text: node, parent }
  }
}

function* smallTargets(): Generator<Fault> {
  for (const target of seen(targetSelector)) {
    const { width, height } = target.getBoundingClientRect()
    if (Math.min(width, height) < minTargetPx - slackPx)
      yield { rule: 'target-64', where: `${nameOf(target)} ${width}×${height}` }
  }
}

/** What moves together: the window, the part of it that scrolls, or what stays in sight while the rest scrolls. */
function regionOf(target: HTMLElement): Element | null {
  let region: Element | null = target
  while (region && region.tagName !== 'MAIN' && getComputedStyle(region).position !== 'sticky')
    region = region.parentElement
  return region
}

/** Distances are measured between targets that move together. */
function* tightTargets(): Generator<Fault> {
  const all = seen(targetSelector).map((target) => ({
    target,
    region: regionOf(target),
    box: target.getBoundingClientRect(),
  }))
  for (const [rank, one] of all.entries())
    for (const other of all.slice(rank + 1)) {
      if (one.region !== other.region) continue
      const gap = Math.hypot(
        Math.max(0, other.box.left - one.box.right, one.box.left - other.box.right),
        Math.max(0, other.box.top - one.box.bottom, one.box.top - other.box.bottom),
      )
      if (gap < minGapPx - slackPx)
        yield { rule: 'gap-8', where: `${nameOf(one.target)} | ${nameOf(other.target)} ${gap}` }
    }
}

function* overflows(): Generator<Fault> {
  for (const element of [document.documentElement, ...document.querySelectorAll('main')])
    if (element.scrollWidth > element.clientWidth)
      yield {
        rule: 'scrolls-sideways',
        where: `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`,
      }
  for (const element of seen('#app *')) {
    if (element.closest(picturedSelector) || element.matches('.screen, main')) continue
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element
    const hides = getComputedStyle(element).overflowY !== 'visible'
    const isCut = scrollWidth > clientWidth + 1 && clientWidth > 0 && hasOwnText(element)
    if (isCut || (hides && scrollHeight > clientHeight + 1))
      yield {
        rule: 'cut',
        where: `${nameOf(element)} ${scrollWidth}×${scrollHeight} in ${clientWidth}×${clientHeight}`,
      }
  }
}

const hasOwnText = (element: Element) =>
  [...element.childNodes].some((node) => node instanceof Text && plainSpaces(node.data) !== '')

function* texts(frenchOnly: ReadonlySet<string>): Generator<Fault> {
  const { dataset, lang } = document.documentElement
  const size = dataset['text'] ?? '100'
  for (const { text, parent } of seenTexts(document.body)) {
    const words = plainSpaces(text.data)
    const isPanelBar = innerWidth < panelPx && parent.closest('.bar, .banner') !== null
    const least = (isPanelBar ? minPanelBarPx : minTextPx)[size] ?? 0
    const px = Number.parseFloat(getComputedStyle(parent).fontSize)
    if (px < least - slackPx) yield { rule: `text-${least}`, where: `${nameOf(parent)} ${px}` }
    const range = document.createRange()
    range.selectNodeContents(text)
    const box = range.getBoundingClientRect()
    const holder = parent.closest('button, a, .face, .msg')?.getBoundingClientRect()
    const left = Math.max(0, holder?.left ?? 0)
    const right = Math.min(innerWidth, holder?.right ?? innerWidth)
    if (box.left < left - 1 || box.right > right + 1)
      yield {
        rule: 'outside',
        where: `${nameOf(parent)} ${box.left}–${box.right} in ${left}–${right}`,
      }
    // No word of the bar or of a need breaks inside; after its own hyphen it may.
    if (
      parent.closest('.bar, .tile') &&
      range.getClientRects().length > words.split(/ |(?<=-)/).length
    )
      yield { rule: 'broken-word', where: `${nameOf(parent)} ${words}` }
    // The address a person is on looks like one too.
    const isKey = !parent.closest('.here') && /\{\{|^[a-z]+(?:\.[a-z]+)+$/i.test(words)
    if (isKey) yield { rule: 'raw-key', where: nameOf(parent) }
    const said = parent.closest<HTMLElement>('[lang]')?.lang
    if (lang !== 'fr' && said !== 'fr' && frenchOnly.has(words))
      yield { rule: 'lang', where: `${nameOf(parent)} said in ${said}` }
  }
}

function* headings(): Generator<Fault> {
  const titles = seen('h1').filter((title) => !title.closest('[aria-hidden="true"]'))
  if (titles.length !== 1) yield { rule: 'one-h1', where: titles.map(nameOf).join(' | ') }
  // A place of an exercise is read from its own title.
  const isInExercise = document.activeElement?.matches('.exercise-page > h2') === true
  if (document.activeElement !== titles[0] && !isInExercise)
    yield { rule: 'title-focus', where: nameOf(document.activeElement ?? document.body) }
}

/** What a focused target shows at least, in CSS pixels, when it is taller than the room it scrolls in. */
const shownPx = 44

/**
 * A target that has the focus must not lie under what stays in sight (WCAG 2.4.11): looked at in the middle of the part
 * that its scroller shows, since at twice the size a row may be taller than the whole room.
 */
function* hiddenFocus(): Generator<Fault> {
  const title = document.querySelector<HTMLElement>('h1')
  const room = document.querySelector('main')?.getBoundingClientRect()
  for (const target of seen('main button, main a[href], main input')) {
    target.focus()
    const box = target.getBoundingClientRect()
    const top = Math.max(box.top, room?.top ?? 0)
    const bottom = Math.min(box.bottom, room?.bottom ?? innerHeight)
    if (bottom - top < Math.min(shownPx, box.height)) {
      yield { rule: 'focus-hidden', where: `${nameOf(target)} out of sight` }
      continue
    }
    const seenThere = document.elementFromPoint(box.left + box.width / 2, (top + bottom) / 2)
    const holder = target.closest('label, .field') ?? target
    if (!seenThere || !holder.contains(seenThere))
      yield {
        rule: 'focus-hidden',
        where: `${nameOf(holder)} under ${seenThere && nameOf(seenThere)}`,
      }
  }
  title?.focus({ preventScroll: true })
  document.querySelector('main')?.scrollTo(0, 0)
}

function* pictures(): Generator<Fault> {
  for (const picture of seen('.stamp > svg').filter((each) => !each.closest('.preview'))) {
    const { width, height } = picture.getBoundingClientRect()
    if (Math.min(width, height) < minPicturePx - slackPx)
      yield {
        rule: 'picture-40',
        where: `${nameOf(picture.parentElement ?? picture)} ${width}×${height}`,
      }
  }
  for (const use of document.querySelectorAll('use')) {
    const href = use.getAttribute('href') ?? ''
    if (!document.getElementById(href.slice(1))) yield { rule: 'missing-picture', where: href }
  }
}

/** `frenchOnly`: texts that must be marked as French in a page in another language. */
export const audit = (frenchOnly: ReadonlySet<string>): readonly Fault[] => [
  ...smallTargets(),
  ...tightTargets(),
  ...overflows(),
  ...texts(frenchOnly),
  ...headings(),
  ...pictures(),
  ...hiddenFocus(),
]
