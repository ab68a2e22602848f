/** The pictures that terminals can draw, read from the drawings themselves. */
import { readFileSync, readdirSync } from 'node:fs'

const sprites = new URL('../ui/pictures/', import.meta.url)

/** Names of the stamps (`<symbol id="s-…">`), without their prefix. */
export const readPictures = (): readonly string[] =>
  readdirSync(sprites)
    .filter((name) => name.endsWith('.svg'))
    .map((name) => readFileSync(new URL(name, sprites), 'utf8'))
    .flatMap((sprite) => Array.from(sprite.matchAll(/<symbol id="s-([a-z0-9-]+)"/g)))
    .flatMap(([, name]) => name ?? [])
    .toSorted((a, b) => (a < b ? -1 : 1))
