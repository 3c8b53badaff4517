package becquerel.run.codec;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Takes records of one type apart and puts them together. The code is made at run time from the record's components: reflection,
 * for forty components of every activity, costs more than all the rest of writing and reading it.
 */
final class Access {
    private static final ClassValue<Parts> MADE = new ClassValue<>() {
        @Override
        protected Parts computeValue(Class<?> type) {
            return make(type);
        }
    };

    private static final ClassDesc OBJECTS = ConstantDescs.CD_Object.arrayType();

    private Access() {}

    /** A record as its values and back. */
    public interface Parts {
        /** The values of all components, in order. */
        Object[] of(Object record);

        /** The record of these values. */
        Object together(Object[] values);
    }

    /** How to take apart records of a type; the code is made beside it, so that it need not be public. */
    static Parts to(Class<?> type) {
        return MADE.get(type);
    }

    private static Parts make(Class<?> type) {
        try {
            Class<?> made = MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .defineHiddenClass(code(type), true, MethodHandles.Lookup.ClassOption.NESTMATE)
                    .lookupClass();
            return (Parts) made.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalStateException("not a record of ours: " + type, e);
        }
    }

    private static byte[] code(Class<?> type) {
        return ClassFile.of()
                .build(
                        ClassDesc.of(type.getPackageName(), "AccessToRecord"),
                        made -> made.withInterfaceSymbols(descriptor(Parts.class))
                                .withMethodBody(
                                        ConstantDescs.INIT_NAME,
                                        ConstantDescs.MTD_void,
                                        ClassFile.ACC_PUBLIC,
                                        code -> code.aload(0)
                                                .invokespecial(
                                                        ConstantDescs.CD_Object,
                                                        ConstantDescs.INIT_NAME,
                                                        ConstantDescs.MTD_void)
                                                .return_())
                                .withMethodBody(
                                        "of",
                                        MethodTypeDesc.of(OBJECTS, ConstantDescs.CD_Object),
                                        ClassFile.ACC_PUBLIC,
                                        code -> takeApart(code, type))
                                .withMethodBody(
                                        "together",
                                        MethodTypeDesc.of(ConstantDescs.CD_Object, OBJECTS),
                                        ClassFile.ACC_PUBLIC,
                                        code -> putTogether(code, type)));
    }

    private static void takeApart(CodeBuilder code, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        code.loadConstant(components.length).anewarray(ConstantDescs.CD_Object);
        for (int i = 0; i < components.length; i++) {
            ClassDesc part = descriptor(components[i].getType());
            code.dup()
                    .loadConstant(i)
                    .aload(1)
                    .checkcast(descriptor(type))
                    .invokevirtual(descriptor(type), components[i].getName(), MethodTypeDesc.of(part));
            if (part.isPrimitive()) {
                code.invokestatic(boxed(part), "valueOf", MethodTypeDesc.of(boxed(part), part));
            }
            code.aastore();
        }
        code.areturn();
    }

    private static void putTogether(CodeBuilder code, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        code.new_(descriptor(type)).dup();
        for (int i = 0; i < components.length; i++) {
            ClassDesc part = descriptor(components[i].getType());
            code.aload(1).loadConstant(i).aaload().checkcast(part.isPrimitive() ? boxed(part) : part);
            if (part.isPrimitive()) {
                code.invokevirtual(boxed(part), part.displayName() + "Value", MethodTypeDesc.of(part));
            }
        }
        List<ClassDesc> parts = Arrays.stream(components)
                .map(each -> descriptor(each.getType()))
                .toList();
        code.invokespecial(descriptor(type), ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, parts))
                .areturn();
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        return switch (primitive.descriptorString()) {
            case "I" -> ConstantDescs.CD_Integer;
            case "J" -> ConstantDescs.CD_Long;
            case "Z" -> ConstantDescs.CD_Boolean;
            case "D" -> ConstantDescs.CD_Double;
            default -> throw new IllegalArgumentException("no shape for " + primitive.displayName());
        };
    }

    private static ClassDesc descriptor(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
