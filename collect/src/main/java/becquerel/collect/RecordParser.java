package becquerel.collect;

/** Understands the records of one file. Pure and safe on any thread; never throws for bad content. */
public interface RecordParser {
    ReadRecord parse(String path, RawRecord record);
}
