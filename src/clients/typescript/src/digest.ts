/** How many digits of an id the hash tree goes by. */
const DEPTH = 3;

const ascii = new TextEncoder();

/**
 * What stories with their versions amount to, as the contract says it of `/v1/digest`.
 *
 * @param versions by ids
 * @returns SHA-256 in lower-case hexadecimal
 */
export async function digestOf(versions: ReadonlyMap<string, number>): Promise<string> {
  return node('', [...versions].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
}

async function node(prefix: string, stories: [id: string, version: number][]): Promise<string> {
  if (prefix.length === DEPTH) {
    return sha256(ascii.encode(stories.map(([id, version]) => `${id} ${version}\n`).join('')));
  }
  let lines = '';
  for (const branch of Array.from('0123456789abcdef', digit => prefix + digit)) {
    const below = stories.filter(([id]) => id.startsWith(branch));
    if (below.length > 0) {
      lines += `${branch} ${await node(branch, below)}\n`;
    }
  }
  return sha256(ascii.encode(lines));
}
