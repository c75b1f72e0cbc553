/**
 * Replaces the placeholders of a page, such as `{{ limits.uploadCustomers.maxItems }}`, with facts of the contract, also in code.
 * Afterwards no `{{` remains, which VitePress would read as an expression of Vue.
 *
 * @param page how errors name the page
 * @param firstLine number of the first line of the text in that page
 * @throws Error for a placeholder that is not a fact; it names the page and the line
 */
export function fill(text: string, facts: Readonly<Record<string, string>>, page: string, firstLine = 1): string {
  return text
    .split('\n')
    .map((line, index) => {
      const where = `${page}, line ${firstLine + index}`;
      const filled = line.replaceAll(/\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
        const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
        if (fact === undefined) throw new Error(`${where}: there is no fact "${name}". See factsOf in facts.ts.`);
        return fact;
      });
      if (filled.includes('{{'))
        throw new Error(`${where}: a placeholder is written {{ name }}. Nothing else may contain {{.`);
      return filled;
    })
    .join('\n');
}
