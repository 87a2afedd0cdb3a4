/** Looks, sizes and former states that no reader asks for: most of what a Word file holds. */
const SKIPPED = new Set(
  `adjustRightInd autoSpaceDE autoSpaceDN bCs bookmarkEnd bookmarkStart cantSplit cnfStyle color commentRangeEnd
  commentRangeStart contextualSpacing docGrid gridCol iCs ind jc keepLines keepNext kern lang
  lastRenderedPageBreak latentStyles noProof pBdr permEnd permStart pPrChange proofErr rFonts rPrChange rsid rsids
  sectPr sectPrChange shd snapToGrid spacing sz szCs tblBorders tblCellMar tblGrid tblGridChange tblInd tblLayout
  tblLook tblPr tblPrChange tblPrEx tblStylePr tblW tcBorders tcMar tcPrChange tcW textAlignment trHeight trPrChange
  u vAlign vertAlign widowControl w`
    .split(/\s+/)
    .map((name) => `w:${name}`),
)
const NONE: Record<string, string> = Object.freeze({})

export function isSkipped(name: string): boolean {
  return SKIPPED.has(name)
}

/** Drawings are read for the text boxes in them: their empty shapes go. */
export function isKept({ name, children }: { name: string; children: readonly unknown[] }): boolean {
  return children.length > 0 || !/^(?:a|pic|wp|wps|wpg|wp14|v|o|a14):/.test(name)
}

/** The attributes without the traces of editing sessions. */
export function keptAttributes(
  attributes: Record<string, string>,
  rename: (name: string) => string,
): Record<string, string> {
  let kept: Record<string, string> | null = null
  for (const [name, value] of Object.entries(attributes)) {
    if (/^(?:w:rsid|w14:|xml)/.test(name)) continue
    kept ??= {}
    kept[rename(name)] = value
  }
  return kept ?? NONE
}
