import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Paths;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene over tokens made by others, as the yardstick of raw speed. `index DIR` reads lines of id, title tokens, text tokens (parted by
 * tabs); `ask DIR ROUNDS` reads a line of tokens a query and prints for each, in the last round, nanoseconds by the clock, of the
 * processor, and the ten best ids.
 */
public final class Yardstick {
  private static final int BEST = 10;
  private static final float TITLE = 2f;

  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 20);
    try (Directory folder = new MMapDirectory(Paths.get(args[1]))) {
      if (args[0].equals("index")) index(in, folder);
      else ask(in, folder, Integer.parseInt(args[2]));
    }
  }

  private static void index(BufferedReader in, Directory folder) throws Exception {
    var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(256);
    try (var writer = new IndexWriter(folder, config)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] parts = line.split("\t", -1);
        var document = new Document();
        document.add(new StoredField("id", parts[0]));
        document.add(new TextField("title", parts[1], Field.Store.NO));
        document.add(new TextField("text", parts[2], Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  private static void ask(BufferedReader in, Directory folder, int rounds) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    String[] queries = in.lines().toArray(String[]::new);
    try (var reader = DirectoryReader.open(folder)) {
      var searcher = new IndexSearcher(reader);
      searcher.setQueryCache(null);
      for (int round = 1; round <= rounds; round++) {
        for (String tokens : queries) {
          long started = System.nanoTime();
          long busy = threads.getCurrentThreadCpuTime();
          var ids = new StringBuilder();
          for (ScoreDoc hit : searcher.search(queryOf(tokens), BEST).scoreDocs)
            ids.append(' ').append(searcher.doc(hit.doc).get("id"));
          long wall = System.nanoTime() - started;
          long cpu = threads.getCurrentThreadCpuTime() - busy;
          if (round == rounds) out.println(wall + " " + cpu + ids);
        }
      }
    }
    out.flush();
  }

  private static BooleanQuery queryOf(String tokens) {
    var query = new BooleanQuery.Builder();
    for (String token : tokens.split(" ")) {
      if (token.isEmpty()) continue;
      query.add(new TermQuery(new Term("text", token)), Occur.SHOULD);
      query.add(new BoostQuery(new TermQuery(new Term("title", token)), TITLE), Occur.SHOULD);
    }
    return query.build();
  }
}
