import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { iconNames } from '#ui/icon/icon.tsx'
import { pictureNames } from '#ui/pictures/names.ts'

const front = readFileSync('src/ui/pictures/front.svg', 'utf8')
const more = readFileSync('src/ui/pictures/more.svg', 'utf8')
const staff = readFileSync('src/ui/pictures/staff.svg', 'utf8')
const css = readFileSync('src/ui/picture/picture.css', 'utf8')

const idsOf = (sprite: string, prefix: string) =>
  [...sprite.matchAll(/<symbol id="([a-z-]+)"/g)]
    .map(([, id = '']) => id)
    .filter((id) => id.startsWith(prefix))
    .map((id) => id.slice(prefix.length))

describe('the pictures', () => {
  test('are exactly those that may be named, each drawn once', () => {
    expect([...idsOf(front, 's-'), ...idsOf(more, 's-')]).toEqual([...pictureNames])
  })

  test('and the icons too', () => {
    expect([front, more, staff].flatMap((sprite) => idsOf(sprite, 'i-')).toSorted()).toEqual(
      [...iconNames].toSorted(),
    )
  })

  test('wear classes only, so that themes, paper and forced colours can repaint them', () => {
    const pictures = (front + more).match(/<symbol id="s-.*?<\/symbol>/g) ?? []
    for (const picture of pictures) {
      expect(picture).not.toMatch(/\b(fill|stroke|style)="/)
      for (const [, classes = ''] of picture.matchAll(/class="([^"]+)"/g))
        for (const name of classes.split(' ')) expect(css).toContain(`.${name} {`)
    }
  })

  test('leave coral to the aidant', () => {
    const coral = (front + more).match(/<symbol id="[a-z-]+"(?:(?!<\/symbol>).)*class="l ph"/g)
    expect(coral?.map((symbol) => symbol.split('"')[1])).toEqual(['s-aidant'])
  })
})
