import { enterpriseFacts } from './enterprise-facts.ts';
import { type Fact, factCatalogue } from './model.ts';
import { projectFacts } from './project-facts.ts';

/** Every fact that any rule may ask for (事实目录), in the order in which they are listed. */
export const facts: readonly Fact[] = [...enterpriseFacts, ...projectFacts];

/** The same facts by id. */
export const catalogue = factCatalogue(facts);
