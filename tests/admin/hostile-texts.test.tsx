/** @whole Whatever is typed as words stays words, wherever the console shows it (docs/threats.md, T21). */
import { cleanup, render, waitFor } from '@testing-library/preact'
import type { VNode } from 'preact'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Names, namesOf } from '#admin/app/names.ts'
import { AuditScreen } from '#admin/audit/audit-screen.tsx'
import { ChangeDifference } from '#admin/content/difference/change-difference.tsx'
import { showUnseen } from '#author/unseen-signs.ts'
import { FindingsList } from '#admin/content/editor/findings-list.tsx'
import { FleetList } from '#admin/fleet/fleet-list.tsx'
import { BeforeAfter } from '#admin/publication/seen/before-after.tsx'
import { ChangeRows } from '#admin/publication/seen/change-rows.tsx'
import { StatisticsScreen } from '#admin/statistics/statistics-screen.tsx'
import { TeamScreen } from '#admin/team/team-screen.tsx'
import { authorSession } from '#author/author-session.ts'
import { staffNameSchema } from '#contract/staff.ts'
import { writeCsv } from '#hub/fleet/counts/csv.ts'
import { pictureNames } from '#ui/pictures/names.ts'
import { readCsv } from '../hub/fleet/counts/read-csv.ts'
import { goodTexts } from './content/good-texts.ts'
import { aSession } from './fake-hub.ts'
import { hostileTexts, yamlBomb } from './hostile-texts.ts'
import { inConsole } from './in-console.tsx'
import { sampleAudit } from './sample-audit.ts'
import { sampleFleet } from './sample-fleet.ts'

const texts = Object.values(hostileTexts)

const turnsAround = /[\u202A-\u202E\u2066-\u2069]/

/** Everything that has a name in the release is called so. */
const named = (text: string): Names => ({
  ...namesOf(undefined),
  place: (id) => ({ id, name: text, commune: text, seats: [] }),
  seat: () => text,
  guide: () => text,
  paper: () => ({ name: text, picture: undefined }),
  site: () => text,
})

const drawn = () => document.body
const shows = (text: string) => waitFor(() => expect(drawn().textContent).toContain(text))
const show = (part: VNode) => {
  cleanup()
  render(part)
}

/** What a page needs to run something that it was given to show. */
function whatCouldRun(): readonly string[] {
  const elements = [...drawn().querySelectorAll('*')]
  const attributes = elements.flatMap((element) =>
    [...element.attributes].map(({ name, value }) => ({ name, value, element })),
  )
  return [
    ...elements
      .filter((element) =>
        element.matches('script, iframe, object, embed, base, link, meta, style'),
      )
      .map(({ tagName }) => tagName),
    ...attributes
      .filter(
        ({ name, value }) =>
          /^on/i.test(name) ||
          /^(?:src|srcdoc|action|formaction)$/i.test(name) ||
          (name === 'style' && /url\(|javascript|position/i.test(value)) ||
          (/href$/i.test(name) && !/^(?:#|\/api\/admin\/)/.test(value)),
      )
      .map(({ name, element }) => `${element.tagName} ${name}`),
  ]
}

/** Of the good deployment, once the text of its guide is another. */
function findingsOf(edit: (yaml: string) => string) {
  const guide = 'bourg/guides/bourse.guide.yaml'
  const files = new Map(goodTexts)
  files.set(guide, edit(files.get(guide) ?? ''))
  return authorSession(files, 'bourg', pictureNames).check('2026-11-23').findings
}

describe.each(Object.entries(hostileTexts))('%s', (_kind, text) => {
  test('stays words in a difference, of a file and of what people read', () => {
    const [line = ''] = text.split(/\r?\n/)
    for (const [before, after] of [
      ['rien', text],
      [text, 'rien'],
      [`a ${text} b`, `a ${text} c`],
    ] as const) {
      for (const part of [
        <ChangeDifference before={before} after={after} />,
        <ChangeDifference before={before} after={after} isProse />,
        <BeforeAfter before={before} after={after} beforeLabel="avant" afterLabel="après" />,
        <ChangeRows
          kind="guide"
          changes={[{ path: ['meta', 'title'], before, after, isOrder: false }]}
        />,
      ]) {
        show(part)
        expect(drawn().textContent).toContain(showUnseen(line))
        expect(drawn().querySelector('ol, .seen')?.textContent).not.toMatch(turnsAround)
        expect(whatCouldRun()).toEqual([])
      }
    }
  })

  test('stays words in what the checks say of it', () => {
    const findings = findingsOf((yaml) =>
      yaml.replace('topic: ecole', () => `topic: ${JSON.stringify(text)}`),
    )
    expect(findings.length).toBeGreaterThan(0)
    show(<FindingsList findings={findings} isChecking={false} onGo={() => {}} />)
    for (const { message } of findings) expect(drawn().textContent).toContain(showUnseen(message))
    expect(whatCouldRun()).toEqual([])
  })
})

test('stay words in the audit, the fleet and statistics, as the names of whatever has one', async () => {
  const text = texts.join(' ')
  const audit = sampleAudit.map((entry) => ({ ...entry, who: text }))
  const fleet = {
    value: { terminals: [...sampleFleet] },
    fault: undefined,
    refresh: async () => {},
  }
  for (const screen of [<AuditScreen />, <FleetList fleet={fleet} />, <StatisticsScreen />]) {
    inConsole(screen, { audit }, named(text))
    await shows(text)
    expect(whatCouldRun()).toEqual([])
  }
})

test.each(texts.filter((text) => v.is(staffNameSchema, text)))(
  'stays words in the team, as the name of somebody: %s',
  async (name) => {
    inConsole(<TeamScreen />, { session: aSession({ name }) })
    await shows(name)
    expect(whatCouldRun()).toEqual([])
  },
)

test('a cell of an exported table is read back as it is, and begins no formula', () => {
  const cells = texts.map((text) => ({ cell: text, other: 1 }))
  const [, ...rows] = readCsv(writeCsv(['cell', 'other'], cells))
  expect(rows.map(([cell]) => cell?.replace(/^'/, ''))).toEqual(
    texts.map((text) => text.replace(/^'/, '')),
  )
  for (const [cell] of rows) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
})

test('a text that would unfold into a thousand million words is refused, and says so', () => {
  const findings = findingsOf(() => yamlBomb)
  show(<FindingsList findings={findings} isChecking={false} onGo={() => {}} />)
  expect(drawn().textContent).toContain('erreur')
  expect(drawn().textContent?.length).toBeLessThan(20_000)
})
