const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
}

export function sameName(name: string): string {
  return name
}

/** Writers may call the namespaces of OOXML anything; the readers know them by their usual prefixes. */
export function canonicalPrefixes(rootAttributes: Record<string, string>): (name: string) => string {
  const aliases = new Map<string, string>()
  for (const [name, value] of Object.entries(rootAttributes)) {
    const usual = PREFIXES[value]
    if (usual === undefined || !name.startsWith('xmlns')) continue
    const prefix = name === 'xmlns' ? '' : name.slice(6)
    if (prefix !== usual) aliases.set(prefix, usual)
  }
  if (aliases.size === 0) return sameName
  return (name) => {
    const colon = name.indexOf(':')
    const usual = aliases.get(colon < 0 ? '' : name.slice(0, colon))
    return usual === undefined ? name : `${usual}:${name.slice(colon + 1)}`
  }
}
