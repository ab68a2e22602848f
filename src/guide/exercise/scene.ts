/**
 * A simulated window as data: places, what is in each, and what can be done there. Every kind of exercise but the CV becomes
 * one, so that one engine plays them, one screen draws them, and one check says that each thing asked for can be done.
 */
import type { Text } from '#contract/text.ts'
import type { SceneWord } from './scene-words.ts'

/** Words of the exercise, of the shell, or a name that is the same in every language. */
export type Words =
  | { readonly text: Text }
  | { readonly word: SceneWord; readonly with?: Readonly<Record<string, Words>> }
  | { readonly name: string }

/** Fact → values of which it has one. A fact nobody has set is `''`. */
export type When = Readonly<Record<string, readonly string[]>>

interface Shown {
  /** Without it, always. */
  readonly when?: When
}

/** What is read. `typed`: what the person has put in a field, shown back to them. */
export interface SayPart extends Shown {
  readonly is: 'say'
  readonly words: Words | { readonly typed: string }
  readonly look: 'plain' | 'strong' | 'note' | 'good' | 'careful' | 'title'
  readonly picture?: string
}

/** What is touched. */
export interface ActPart extends Shown {
  readonly is: 'act'
  readonly act: string
  readonly words: Words
  readonly look: 'row' | 'button' | 'main' | 'link' | 'line' | 'option' | 'tab' | 'icon'
  /** Under its words, in a row. */
  readonly note?: Words
  readonly picture?: string
  /** Place it leads to; `back` is the one before. */
  readonly to?: string
  /** In a tab of its own. */
  readonly opensTab?: boolean
  readonly sets?: Readonly<Record<string, string>>
  /** Other acts that this one is too. */
  readonly also?: readonly string[]
  /** Shown as chosen. */
  readonly isOn?: When
}

/** What is written in. Without `act` anything may be, and nothing comes of it. */
export interface FieldPart extends Shown {
  readonly is: 'field'
  readonly name: string
  readonly words: Words
  readonly act?: string
  /** What makes it right. */
  readonly expects?: string
  readonly begins?: string
  /** As a code or a card would be: nothing of it is spoken, and no key lights up. */
  readonly isSecret?: true
  readonly to?: string
  readonly sets?: Readonly<Record<string, string>>
  /** Ready to be put in it, for whoever does not type. */
  readonly ready?: readonly Words[]
}

/** A list that opens. */
export interface ListPart extends Shown {
  readonly is: 'list'
  readonly words: Words
  readonly options: readonly ActPart[]
}

export interface GroupPart extends Shown {
  readonly is: 'group'
  readonly look:
    | 'theirs'
    | 'mine'
    | 'phone'
    | 'scroll'
    | 'paper'
    | 'tabs'
    | 'options'
    | 'acts'
    | 'page'
  /** Its name, where it has one. */
  readonly words?: Words
  readonly parts: readonly Part[]
}

/** A lesson where something can be seen again. */
export interface GuidePart extends Shown {
  readonly is: 'guide'
  readonly guide: string
}

export type Part = SayPart | ActPart | FieldPart | ListPart | GroupPart | GuidePart

export interface Place {
  readonly title: Words
  readonly parts: readonly Part[]
  /** In the address bar. */
  readonly address?: string
  readonly isSecure?: boolean
}

export interface SceneTask {
  readonly id: string
  readonly say: Words
  readonly hint?: Words | undefined
  readonly done?: Words | undefined
  /** Act that does it. */
  readonly until: string
  /** Place it belongs to, where each has its own. */
  readonly at?: string
  /** An opinion: nobody points at one for the person. */
  readonly isOwn?: boolean
}

export interface Scene {
  /** What the window looks like. */
  readonly window: 'browser' | 'mail' | 'chat' | 'search' | 'plain'
  readonly start: string
  readonly facts: Readonly<Record<string, string>>
  readonly places: Readonly<Record<string, Place>>
  readonly tasks: readonly SceneTask[]
}
