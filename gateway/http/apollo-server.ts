import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from '../../platform/runtime/logging/logger';
import { withOurCode } from '../errors/apollo-code';
import type { GatewayInterface } from '../planning/apollo-gateway';
import type { RequestScope } from '../planning/request-scope';
import type { RequestState } from './request-state';

/** What an operation over HTTP is executed with. */
export interface HttpScope extends RequestScope {
  readonly state: RequestState;
  readonly accept: string;
}

export interface ApolloOptions {
  readonly gateway: GatewayInterface;
  readonly introspection: boolean;
  /** Suggestions of field names in errors. */
  readonly hints: boolean;
  readonly tokens: number;
  readonly plugins: ApolloServerPlugin<HttpScope>[];
  readonly log: Logger;
}

/** Apollo Server for HTTP semantics, parsing and validation; it reports to nobody and shows no pages. */
export function apolloServer(options: ApolloOptions): ApolloServer<HttpScope> {
  const { log } = options;
  return new ApolloServer<HttpScope>({
    gateway: options.gateway,
    introspection: options.introspection,
    hideSchemaDetailsFromClientErrors: !options.hints,
    parseOptions: { maxTokens: options.tokens },
    maxRecursiveSelections: true,
    // Who asks is told by a header that no foreign page can send unasked, and by no cookie; GET cannot write, and
    // the endpoint reads bodies of JSON alone. So there is nothing to prevent.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    formatError: withOurCode,
    // Its messages may quote a query; that something happened is enough, the plugins log the rest.
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => log.warn('Apollo Server warns'),
      error: () => log.error('Apollo Server reports a fault'),
    },
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ...options.plugins,
    ],
  });
}
