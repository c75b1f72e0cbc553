export async function buildReference(_: unknown): Promise<string> {
  return '<!doctype html><html lang="en"><head><title>Reference</title></head><body><h1>Ref</h1></body></html>';
}
