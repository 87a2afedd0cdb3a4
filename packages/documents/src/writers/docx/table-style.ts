import { FAINT, INK } from './look.ts'

export const TABLE_STYLE_ID = 'TabelDokumen'

const border = (side: string, size: number, color: string) =>
  `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`

/** Rules above and below, hairlines between rows. docx writes no styles of tables. Reference: ECMA-376, 17.7.6. */
export const TABLE_STYLE =
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE_ID}"><w:name w:val="Tabel Dokumen"/><w:qFormat/>` +
  `<w:tblPr><w:tblBorders>${border('top', 6, INK)}${border('bottom', 6, INK)}${border('insideH', 4, FAINT)}</w:tblBorders>` +
  '<w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
