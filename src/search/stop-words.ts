/** Words that say nothing of what is sought: neither indexed nor looked for. */
import { fold } from './fold.ts'

const written = `à ai aller alors après as au aucun aussi autre aux avais avant avec avez avoir avons besoin bien bonjour
  ça car ce cela celle celui ces cet cette ceux chez ci comme comment concernant dans de depuis des dois doit donc du elle
  elles en encore entre es est et été être eux fais faire fait faut il ils je jusqu la là le les leur leurs lorsqu lui ma
  mais me merci même mes moi moins mon ne ni non nos notre nous on ont ou où oui par parce pas pendant peu peut peux plaît
  plus pour pourquoi pouvoir près puisqu quand que quel quelle quelles quels quelqu qui quoi sa sans se ses si son sont
  sous suis sur svp ta tant te tes toi ton tous tout toute toutes très tu un une va vais vers veut veux voila voir
  voudrais vouloir vos votre vous`

/** Folded, as `wordsOf` gives words. */
export const stopWords: ReadonlySet<string> = new Set(written.split(/\s+/).map(fold))
