import { expect, test } from 'vitest'
import { verifyAudit } from '#admin/audit/verify-audit.ts'
import { createHub } from '#ask/hub.ts'
import type { AuditEntry } from '#contract/staff.ts'
import { sampleAudit } from '../sample-audit.ts'

/** A hub that answers these lines, newest first, and says what it likes of itself. */
const hubOf = (lines: readonly AuditEntry[], page = 4, firstBroken: number | null = null) =>
  createHub(async (path) => {
    const { pathname, searchParams } = new URL(path, 'http://hub')
    if (pathname.endsWith('/verification'))
      return Response.json({
        lines: lines[0]?.number ?? 0,
        firstBroken,
        head: lines[0]?.hash ?? '0'.repeat(64),
      })
    const before = Number(searchParams.get('before'))
    return Response.json({ entries: lines.filter(({ number }) => number < before).slice(0, page) })
  })

const headOf = (lines: readonly AuditEntry[], number: number) => ({
  lines: number,
  head: lines.find((line) => line.number === number)?.hash ?? '',
  at: '2026-11-01T08:00:00.000Z',
})

const verdictOf = async (...[hub, remembered]: Parameters<typeof verifyAudit>) => {
  const verdict = await verifyAudit(hub, remembered)
  if (!verdict.ok) throw new Error(verdict.fault.message)
  return verdict.value
}

test('a chain that holds is found whole, page after page', async () => {
  expect(await verdictOf(hubOf(sampleAudit, 2), undefined)).toMatchObject({
    lines: 6,
    firstBroken: null,
    isSamePast: null,
  })
})

test('an empty audit holds', async () => {
  expect(await verdictOf(hubOf([]), undefined)).toMatchObject({ lines: 0, firstBroken: null })
})

test.each([
  [
    'changed',
    sampleAudit.map((line) => (line.number === 3 ? { ...line, act: 'signed-in' } : line)),
    3,
  ],
  [
    'attributed to another',
    sampleAudit.map((line) => (line.number === 2 ? { ...line, by: 'hub' as const } : line)),
    2,
  ],
  ['missing at the start', sampleAudit.filter(({ number }) => number > 1), 1],
])('a line %s is found here, whatever the hub says of itself', async (_how, lines, broken) => {
  expect(await verdictOf(hubOf(lines), undefined)).toMatchObject({ firstBroken: broken })
})

test('a line cut out of the middle breaks what follows', async () => {
  const lines = sampleAudit.filter(({ number }) => number !== 3)
  const { firstBroken } = await verdictOf(hubOf(lines), undefined)
  expect(firstBroken).not.toBeNull()
})

test('what the hub finds by itself is told too', async () => {
  expect(await verdictOf(hubOf(sampleAudit, 4, 5), undefined)).toMatchObject({ firstBroken: 5 })
})

test('a past that is the one remembered is told so, one that was written again is found out', async () => {
  const remembered = headOf(sampleAudit, 3)
  expect(await verdictOf(hubOf(sampleAudit), remembered)).toMatchObject({ isSamePast: true })
  expect(
    await verdictOf(hubOf(sampleAudit), { ...remembered, head: 'f'.repeat(64) }),
  ).toMatchObject({
    firstBroken: null,
    isSamePast: false,
  })
  expect(await verdictOf(hubOf(sampleAudit), headOf(sampleAudit, 6))).toMatchObject({
    isSamePast: true,
  })
})

test('an audit shorter than the one remembered is not the same', async () => {
  const shorter = sampleAudit.filter(({ number }) => number < 3)
  expect(await verdictOf(hubOf(shorter), headOf(sampleAudit, 6))).toMatchObject({
    isSamePast: false,
  })
})
