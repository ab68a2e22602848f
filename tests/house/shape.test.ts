import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'

const sources = globSync('src/*/**/*.{ts,tsx,js}')

describe('files stay small and say what they are', () => {
  test.each(sources)('%s has fewer than 300 lines and a name that explains itself', (file) => {
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(300)
    const name = basename(file).replace(/\..*$/, '')
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    expect(['index', 'utils', 'common', 'helpers', 'types', 'constants', 'misc']).not.toContain(
      name,
    )
  })
})

describe('tests mirror the house', () => {
  test.each(
    globSync(
      'tests/{contract,guide,search,seal,session,outbox,ui,author,publish,hub,terminal,worker,ask,kiosk,admin,aidant,setup}/**/*.test.{ts,tsx}',
    ),
  )('%s tests a file of the same name, or says what it holds together', (file) => {
    const source = file.replace(/^tests\//, 'src/').replace(/\.test\.tsx?$/, '')
    const mirrored = ['.ts', '.tsx', '.js'].some((ending) => existsSync(source + ending))
    const whole = readFileSync(file, 'utf8').includes('@whole')
    expect(
      mirrored || whole,
      'name it after its source, or mark it @whole with one line of reason',
    ).toBe(true)
  })

  test.each(globSync('src/{guide,search,session}/**/*.ts'))('%s has its test', (file) => {
    expect(existsSync(file.replace(/^src\//, 'tests/').replace(/\.ts$/, '.test.ts'))).toBe(true)
  })
})
