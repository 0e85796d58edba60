package eu.factgraph.mcp;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.ProgramVersion;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.InvalidArguments;
import eu.factgraph.mcp.tool.Toolbox;
import eu.factgraph.mcp.tool.Toolbox.ListedTool;
import eu.factgraph.query.limit.QueryFault;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server of the Model Context Protocol without sessions, with read-only tools. */
public final class AssistantServer {

    private static final Logger LOG = LoggerFactory.getLogger(AssistantServer.class);

    /** In bytes of JSON; the text of a longer answer has only its first rows. */
    private static final int SHORT = 4 * 1024;

    private static final Gson GSON =
            new GsonBuilder()
                    .disableHtmlEscaping()
                    .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
                    .create();

    private static final TypeToken<Map<String, Object>> OBJECT = new TypeToken<>() {};

    private static final String INSTRUCTIONS =
            """
            A knowledge graph of Europe's Digital Government Factsheets: bodies, acts, base registers, systems, services, strategies and figures by country and year, each statement with the section that states it.
            Find things by name with search_things, prepared questions with find_questions; IRIs for other tools come from results. Cite the sections in 'sources' with their year, and say so where a status is "drafted": nobody has read these.
            An empty answer means that the graph has nothing, not that there is nothing; "nothing reported" is stated by a section.""";

    private final Toolbox tools;
    private final McpStatelessServerHandler handler;
    private final McpJsonMapper mapper = McpJsonDefaults.getMapper();

    public AssistantServer(Toolbox tools) {
        this.tools = tools;
        var transport = new DirectTransport();
        var server =
                McpServer.sync(transport)
                        .serverInfo(
                                McpSchema.Implementation.builder(
                                                "factgraph",
                                                ProgramVersion.digest().substring(0, 12))
                                        .title("Digital Government Factsheets")
                                        .build())
                        .instructions(INSTRUCTIONS)
                        .capabilities(ServerCapabilities.builder().tools(false).build())
                        // arguments are validated with better messages, results by tests
                        .validateToolInputs(false)
                        .jsonSchemaValidator((schema, content) -> ValidationResponse.asValid(""))
                        // in the caller's thread, which has a time limit
                        .immediateExecution(true);
        tools.list()
                .forEach(
                        tool ->
                                server.toolCall(
                                        listed(tool),
                                        (context, call) -> result(call.name(), call.arguments())));
        server.build();
        this.handler = transport.handler();
    }

    /** The versions of the protocol that it speaks, oldest first. */
    public static List<String> versions() {
        return DirectTransport.VERSIONS;
    }

    /** The reply to a message, made in this thread. */
    public ProtocolReply reply(String message) {
        return new ProtocolMessage(mapper, tools::has, List.copyOf(tools.tools().keySet()))
                .reply(message, handler);
    }

    private static McpSchema.Tool listed(ListedTool tool) {
        return McpSchema.Tool.builder(tool.name(), tool.inputSchema())
                .title(tool.title())
                .description(tool.description())
                .outputSchema(tool.outputSchema())
                .annotations(
                        McpSchema.ToolAnnotations.builder()
                                .title(tool.title())
                                .readOnlyHint(true)
                                .destructiveHint(false)
                                .idempotentHint(true)
                                .openWorldHint(false)
                                .build())
                .build();
    }

    private CallToolResult result(String tool, Map<String, Object> arguments) {
        try {
            return result(tools.call(tool, arguments == null ? Map.of() : arguments));
        } catch (InvalidArguments refused) {
            throw McpError.builder(ErrorCodes.INVALID_PARAMS)
                    .message(tool + ": " + refused.getMessage())
                    .build();
        } catch (InvalidInput | QueryFault refused) {
            return failure(refused.getMessage());
        } catch (StackOverflowError deep) {
            return failure("The query is nested too deeply; write a simpler one.");
        } catch (RuntimeException unexpected) {
            LOG.error("Unexpected error in the tool {}", tool, unexpected);
            return failure("Internal error; see the server log. Try again later.");
        }
    }

    private static CallToolResult result(ToolAnswer answer) {
        String json = GSON.toJson(answer.content());
        return CallToolResult.builder()
                .addTextContent(new AnswerText(answer, json.length() <= SHORT).text())
                .structuredContent(GSON.fromJson(json, OBJECT))
                .isError(false)
                .build();
    }

    private static CallToolResult failure(String message) {
        return CallToolResult.builder().addTextContent(message).isError(true).build();
    }
}
