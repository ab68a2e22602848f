/** Capitals that name nobody: places, partners, programs, and the words of counters and sites. Without accents. */

const words = (text: string) => new Set(text.trim().split(/\s+/))

export const knownNames: ReadonlySet<string> = words(`
  nouvelle-caledonie caledonie nouvelle caledonien caledonienne caledoniens caledoniennes loyaltien loyaltiens loyaltienne kanak kanaks wallisien
  wallisienne tahitien oceanien france francais francaise francaises metropole paris australie australien australienne vanuatu wallis futuna tahiti
  polynesie europe europeen europeenne reunion etat pacifique anglais
  noumea dumbea paita mont-dore mont dore boulouparis foa farino sarramea moindou bourail thio yate pins ile iles loyaute province nord sud
  voh kone pouembout poya kaala-gomen koumac poum belep ouegoa pouebo hienghene touho poindimie ponerihouen houailou canala kouaoua lifou mare
  ouvea tadine we wani wani-nord tontouta tiga nepoui plum rivieresalee riviere salee vallee montravel kamere ducos nouville magenta tina
  tindu koutio apogoti savexpress auteuil normandie oundjo gohapin poro nakety chepenehe fayaoue medipole bourret karuia taneo rai
  cafat enercal eec cde sic sem agglo opt ccp clr dgrac dtenc ids dpass dfpfc fsh teasoa ccas rtess ruamm cejh crhnc nc connect ridet isee patente
  eaux eau electricite direction directions service services fiscal fiscaux fiscales finances publiques public impot
  impots tresor gouvernement congres mairie haut-commissariat haussariat vice-rectorat rectorat chambre tribunal ministere republique securite
  sanitaire sanitaires affaires sociales solidarite transport transports jeunesse sports culture enseignement insertion logement
  sociale social famille allocations caisse retraite agence poste banque bci bnc sgcb bnp fonds habitat aide aides medicale bourse bourses
  mon ma mes espace compte comptes prive identite nationale carte titre titres permis passeport ants agent pole emploi mission locale apprentis
  internet chrome firefox edge safari google android iphone apple samsung windows microsoft facebook whatsapp messenger adobe acrobat word excel
  pdf jpg jpeg png heic sms url qr captcha mo ko cfp xpf fcfp ttc usb wifi ape rib iban bic nir cni vip ok faq id tva smig csg ccs
  mobilis liberte mobile box fibre adsl orange sfr free visa mastercard paypal eft air aircal continuite pays
  suivant valider retour accueil enregistrer envoyer continuer connexion verification situation demande demandes dossier offres urgent avis
  information informations document documents piece pieces justificatif attestation certificat formulaire imprime declaration quotient mutuelle
  garnier tjibaou laperouse baudoux mariotti grande terre
  point conseil numerique maison article contrat centre ville hotel palais lettre tarif confort eco federation comite office bureau
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche noel
  paques ascension toussaint
`)

/** Kinds of places that bear somebody's name. */
export const namedAfterPeople: ReadonlySet<string> = words(`
  lycee college ecole internat hopital clinique centre mediatheque bibliotheque place theatre stade foyer fondation universite
`)

/** Words that come after « Monsieur », « s’appelle », « au nom de » and are no name. */
export const wordsAround: ReadonlySet<string> = words(`
  a ai ait alors ancien ancienne apres as au aux avait avant avec avez avoir beaucoup bien bon bonne car ce ceci cela celle celui ces cet cette
  chaque chez comme comment d dans de depuis des deux devant dit doit donc dont du elle elles en encore entre es est et etait etre eux fait faut
  h hier ici il ils j je jamais jeune juste l la le les leur leurs lequel laquelle lors lui m ma mais me meme mes mieux moi mon n ne ni non nos notre
  nous on ont ou par parce pas pendant peut peu plus plusieurs pour pourquoi pouvez quand que quel quelle quelles quels qui quoi rien s sa sans se
  ses si son sont sous sur t ta tard te tel telle tes toi ton toujours tous tout toute toutes trop tu un une va vers veut veulent voit vont vos
  votre vous y qu attend attends demande demandent vient venu venue vit habite arrive appelle pense croit sait cherche essaie perd perdu perdue paie
  paye refuse recoit reçoit reste souhaite voudrait aimerait parle comprend prefere retrouve touche travaille change doivent peuvent conteste
  ecrit explique montre donne signe passe vide age agee seul seule malade retraite retraitee enceinte sourd sourde veuf veuve malvoyant handicape
  maire directeur directrice referent referente guichetier guichetiere agent aidant aidante conseiller conseillere tous tiers personne usager usagere client cliente locataire
  proprietaire conjoint conjointe mari femme epoux epouse pere mere parent parents enfant enfants fils fille frere soeur bailleur employeur titulaire
  defunt deces formulaire document fichier dossier page site bouton case rubrique onglet service application attestation justificatif lien menu
  onzieme premier premiere second seconde autre autres meme seulement aussi deja plutot puis ensuite enfin ainsi
  quelqu'un tout-le-monde societe association entreprise commune province caf cafat compte
`)
