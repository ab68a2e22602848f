/** Two changes of the same text put together, line by line. */
import { diffArrays } from 'diff'

export type MergePart =
  /** Nobody disagrees: unchanged, changed by one side, or by both alike. */
  | { readonly kind: 'agreed'; readonly lines: readonly string[] }
  | {
      readonly kind: 'conflict'
      readonly base: readonly string[]
      readonly ours: readonly string[]
      readonly theirs: readonly string[]
    }

/** Lines `from` to `to` (excluded) of the base become `lines`. */
interface Hunk {
  readonly from: number
  readonly to: number
  readonly lines: readonly string[]
}

/**
 * Three-way merge. Changes of neighbouring lines are kept both; changes of the same line, or two insertions at the same
 * place, are a conflict unless they say the same.
 */
export const mergeTexts = (base: string, ours: string, theirs: string): readonly MergePart[] => {
  const lines = base.split('\n')
  const [mine, other] = [hunksOf(lines, ours.split('\n')), hunksOf(lines, theirs.split('\n'))]
  const parts: MergePart[] = []
  let at = 0
  const agree = (all: readonly string[]) => {
    const last = parts.at(-1)
    if (all.length === 0) return
    if (last?.kind === 'agreed')
      parts[parts.length - 1] = { ...last, lines: [...last.lines, ...all] }
    else parts.push({ kind: 'agreed', lines: all })
  }
  for (const { from, to, mine: left, other: right } of regionsOf(mine, other)) {
    agree(lines.slice(at, from))
    at = to
    const [our, their] = [patch(lines, from, to, left), patch(lines, from, to, right)]
    if (right.length === 0 || equal(our, their)) agree(our)
    else if (left.length === 0) agree(their)
    else parts.push({ kind: 'conflict', base: lines.slice(from, to), ours: our, theirs: their })
  }
  agree(lines.slice(at))
  return parts
}

export type Side = 'ours' | 'theirs'

/** The text, `side` winning every conflict. */
export const settle = (parts: readonly MergePart[], side: Side): string =>
  parts.flatMap((part) => (part.kind === 'agreed' ? part.lines : part[side])).join('\n')

const hunksOf = (base: readonly string[], changed: readonly string[]): Hunk[] => {
  const hunks: Hunk[] = []
  let at = 0
  for (const { added, removed, value } of diffArrays([...base], [...changed])) {
    const last = hunks.at(-1)
    if (removed) {
      if (last?.to === at) hunks[hunks.length - 1] = { ...last, to: at + value.length }
      else hunks.push({ from: at, to: at + value.length, lines: [] })
    } else if (added) {
      if (last?.to === at) hunks[hunks.length - 1] = { ...last, lines: [...last.lines, ...value] }
      else hunks.push({ from: at, to: at, lines: value })
    }
    if (!added) at += value.length
  }
  return hunks
}

interface Region {
  readonly from: number
  readonly to: number
  readonly mine: readonly Hunk[]
  readonly other: readonly Hunk[]
}

/** Hunks of both sides in the order of the base, those that meet put together. */
const regionsOf = (mine: readonly Hunk[], other: readonly Hunk[]): Region[] => {
  const regions: Region[] = []
  const all = [
    ...mine.map((hunk) => ({ hunk, isMine: true })),
    ...other.map((hunk) => ({ hunk, isMine: false })),
  ].toSorted((a, b) => a.hunk.from - b.hunk.from || a.hunk.to - b.hunk.to)
  for (const { hunk, isMine } of all) {
    const last = regions.at(-1)
    const alone = {
      from: hunk.from,
      to: hunk.to,
      mine: isMine ? [hunk] : [],
      other: isMine ? [] : [hunk],
    }
    if (last === undefined || !meet(last, hunk)) regions.push(alone)
    else {
      regions[regions.length - 1] = {
        from: last.from,
        to: Math.max(last.to, hunk.to),
        mine: [...last.mine, ...alone.mine],
        other: [...last.other, ...alone.other],
      }
    }
  }
  return regions
}

/** `hunk` begins at or after `region`. An insertion at the very start or end of a change has no order with it. */
const meet = (region: Region, hunk: Hunk) =>
  hunk.from < region.to ||
  (hunk.from === region.to && (hunk.from === hunk.to || region.from === region.to))

const patch = (lines: readonly string[], from: number, to: number, hunks: readonly Hunk[]) => {
  const out: string[] = []
  let at = from
  for (const hunk of hunks) {
    out.push(...lines.slice(at, hunk.from), ...hunk.lines)
    at = hunk.to
  }
  return [...out, ...lines.slice(at, to)]
}

const equal = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((line, index) => line === b[index])
