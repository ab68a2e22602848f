import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readPublished } from '#admin/io/read-published.ts'
import { hubOver } from '#ask/hub.ts'
import { fail, succeed } from '#contract/result.ts'
import { aContent } from '../../kiosk/a-content.ts'
import { aPass } from '../../kiosk/pass/a-pass.ts'

const [front, pass] = ['1', '2'].map((digit) => digit.repeat(64))
const target = (sha256: string | undefined) => ({ length: 1, hashes: { sha256 } })
const ofNumber = {
  deployment: 'test',
  versions: { root: 1, targets: 7, snapshot: 7 },
  releases: [{ number: 7, builtAt: '2026-11-01T00:00:00.000Z', isWhole: true, files: 2, bytes: 2 }],
}

/** A hub with one release, which holds a pass or not; a file that is not in it is not found. */
function hubWith(files: Readonly<Record<string, unknown>>, targets: object) {
  const known: Readonly<Record<string, unknown>> = {
    '/api/releases': ofNumber,
    '/releases/metadata/7.targets.json': {
      signed: {
        _type: 'targets',
        spec_version: '1.0.34',
        version: 7,
        expires: '2027-11-01T00:00:00Z',
        targets,
      },
    },
    [`/releases/targets/${front}.front.json`]: aContent([]).front,
    ...files,
  }
  return hubOver(async ({ path }, schema) => {
    const parsed = v.safeParse(schema, known[path])
    return parsed.success
      ? succeed(parsed.output)
      : fail({ status: 404, code: 'not-found', message: path, body: undefined })
  })
}
const withPass = { 'front.json': target(front), 'doors/pass.json': target(pass) }
const passAt = `/releases/targets/doors/${pass}.pass.json`

test('a release is read with the name of its pass', async () => {
  const read = await readPublished(hubWith({ [passAt]: aPass }, withPass))
  expect(read).toMatchObject({
    ok: true,
    value: { number: 7, pass: { id: aPass.id, title: aPass.title } },
  })
})

test('without a pass, and with one that cannot be read, the rest is read all the same', async () => {
  for (const targets of [{ 'front.json': target(front) }, withPass]) {
    const read = await readPublished(hubWith({}, targets))
    expect(read).toMatchObject({ ok: true, value: { number: 7, pass: null } })
  }
})
