/** A part of the evaluation that is scored, with its criteria in the order of the form. */
export interface KomponenEvaluasi {
  /** `1.a` */
  kode: string
  nama: string
  kriteria: readonly string[]
}

/** The form of an evaluation of accountability, and which criterion a kind of document or evidence is shown for. */
export interface Instrumen {
  sitasi: string
  komponen: readonly KomponenEvaluasi[]
  /** By kind of document, or `nilai` for the evidence of a value: numbers of criteria, `1.a.4`. */
  untuk: Readonly<Record<string, readonly string[]>>
}

/** A criterion with its number and the part it belongs to. */
export interface Kriteria {
  nomor: string
  teks: string
  komponen: KomponenEvaluasi
}

/**
 * Every criterion of a form, numbered within its part. Units: none. Source: PermenPANRB 88/2021, lampiran (lembar kerja
 * evaluasi). Example: the fourth criterion of part 1.a is `1.a.4`. Edge: a form without parts has none. Error: none.
 */
export function kriteriaOf({ komponen }: Instrumen): Kriteria[] {
  return komponen.flatMap((part) =>
    part.kriteria.map((teks, at) => ({ nomor: `${part.kode}.${at + 1}`, teks, komponen: part })),
  )
}
